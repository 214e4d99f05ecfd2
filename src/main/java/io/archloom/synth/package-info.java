/// From a design to the template that deploys it: [Synthesis], an ordered list of named passes, and [CodeFiles], an example of
/// each function's code.
///
/// Each [Pass] reads one part of the catalogue's emission and adds to the [Draft]s of a [Stack]: drawn resources, their
/// companions, environment, events, grants, permissions, settings, behaviours, outputs. Values of the catalogue are filled by a
/// [Filling]; what values cannot say is a [Behaviours.Behaviour], one for each mechanism and none for a kind. When references close a
/// circle of resources, [Circles] finds what to name, and the passes run once more.
///
/// A design of several environments is written for each alone, and [SharedTemplate] makes one template of these: what differs is looked
/// up or chosen, what exists in one is made in the others only. Evaluated in one environment it says what that said alone.
///
/// The result depends on structure, environment and catalogue alone: not on placement, locale, clock or machine. Renaming
/// one resource never moves another's logical id. What the user set is never overwritten. A grant names the actions and
/// resources that the drawing needs. A design's `Globals` are SAM's, and left out of plain CloudFormation.
/// Layer 3: uses `topology` of its own layer, the catalogue and what is below.
@org.jspecify.annotations.NullMarked
package io.archloom.synth;
