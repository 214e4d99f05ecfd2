/// What an analysis says, panel by panel: problems, cost, latency and capacity, the template, and the outline of the design.
///
/// Each panel is a node made with a session and nothing else: it listens to the analysis, keeps scroll and selection over updates,
/// and steps back a little while the analysis is of an earlier design. What a panel lists is made by classes without a toolkit
/// ([ProblemList], [CostRow], [TemplateText], [OutlineEntry]), which the tests drive.
/// Layer 5: uses the session and the shell's controls.
@org.jspecify.annotations.NullMarked
package io.archloom.ui.panel;
