/// The states of a workflow as values: what each does, where it goes next, how often an execution enters it.
///
/// A kind has a workflow when it has a property [Workflow#PROPERTY], a list of the states' names, each with what it does, in their
/// order: a state goes on to the one below it unless it says `next` or `end`. [WorkflowReader] makes a [Workflow] of it and tells
/// what it cannot read; [Outline] edits it, as a value and without losing what it does not know.
/// Nothing here knows of a design: a task is a name, and whoever asks knows what it stands for.
/// Layer 1: uses `value`, `graph` to find loops, `quantity` to read durations and `text` for its words.
@org.jspecify.annotations.NullMarked
package io.archloom.workflow;
