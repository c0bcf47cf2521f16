/** What requests about licences, accreditations and credentials have in common. */
@NullMarked
package org.throughline.scheduling.warrant.rest;

import org.jspecify.annotations.NullMarked;
