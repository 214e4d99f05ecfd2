/// The command line: the contract that pipelines rely on. [Cli] is the way in, each command a class, each form of output a
/// small printer that turns a result into text.
///
/// Results go to standard output, messages to standard error; both are given as a [Console], so that tests read them.
/// Exit codes are those of [Exit]. No input, however broken, ends in a stack trace. No toolkit is loaded.
/// Layer 5: uses `workbench` for every answer, `file` to read and write, and what is below.
@org.jspecify.annotations.NullMarked
package io.archloom.cli;
