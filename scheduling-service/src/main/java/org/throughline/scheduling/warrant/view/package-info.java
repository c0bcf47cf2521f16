/** Those who hold licences, accreditations and credentials, as rows. */
@NullMarked
package org.throughline.scheduling.warrant.view;

import org.jspecify.annotations.NullMarked;
