/// From a template to what can be drawn of it, and what was not understood.
///
/// [Recognition] says for each resource of a template which kind of the catalogue it is, into which resource it is folded (an
/// API's methods, a function's role), or that it is neither; and it finds the connections between them. Each way in which templates say a
/// connection is one [Mechanism]; those that a property's reference alone says are rows of `references.yaml`. [Coverage] counts over many templates.
///
/// Which types are which kinds, what is folded and what can be connected is the catalogue's knowledge; how CloudFormation and SAM say
/// a connection is known here. No template makes it fail: what it does not know, it leaves out.
/// Layer 3: uses the catalogue, templates and what is below.
@org.jspecify.annotations.NullMarked
package io.archloom.importer;
