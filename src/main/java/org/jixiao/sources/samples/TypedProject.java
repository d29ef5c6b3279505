package org.jixiao.sources.samples;

import java.util.function.UnaryOperator;

/**
 * A project and how its form is changed while it is typed in.
 *
 * @param typing changes nothing for most
 */
record TypedProject(SampleProject project, UnaryOperator<FilledForm> typing) {}
