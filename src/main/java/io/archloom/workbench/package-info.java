/// One answer for everybody: [Analysis] of a design, asked by the window and the command line alike.
///
/// Work is reused in three grains and no finer: per resource, keyed by the resource and its connections; whole graph,
/// when anything it reads changed; nothing on placement. After any sequence of edits an analysis equals one from scratch.
/// Layer 4: uses layer 3 but for `layout` and `importer`, and what is below.
@org.jspecify.annotations.NullMarked
package io.archloom.workbench;
