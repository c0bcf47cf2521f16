package org.throughline.platform.privacy;

/** Stands for the end of a process at one point of an erasure. */
final class Crash extends RuntimeException {}
