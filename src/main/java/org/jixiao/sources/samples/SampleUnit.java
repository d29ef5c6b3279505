package org.jixiao.sources.samples;

/** A budget unit (预算单位) of the synthetic county: six-digit code and name. */
record SampleUnit(String id, String name) {}
