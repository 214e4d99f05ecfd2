package io.archloom.workflow;

import io.archloom.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A state of a workflow.
///
/// @param next    the state to go on with; empty: the one below, or none where `end` says so
/// @param end     whether the workflow, or the branch, ends here
/// @param retries when and how it is tried again; empty: what is usual for its type
/// @param catches where failures go
/// @param further what is Amazon States Language's own, by names with capitals
public record State(Act act, Optional<String> next, boolean end, Optional<List<Retry>> retries, List<Catch> catches, Map<String, Value> further) {

    public State {
        catches = List.copyOf(catches);
    }

    /// Trying again after a failure.
    ///
    /// @param interval seconds before the first
    /// @param backoff  how many times as long before each further one
    public record Retry(List<String> errors, double attempts, double interval, double backoff) {
        /// What a task does that says nothing: three times, after 2, 4 and 8 seconds.
        public static final Retry USUAL = new Retry(List.of("States.TaskFailed"), 3, 2, 2);

        public Retry {
            errors = List.copyOf(errors);
        }
    }

    /// Going on elsewhere after a failure.
    ///
    /// @param probability the share of those who come to the state that fail so: a usage
    public record Catch(List<String> errors, String next, double probability) {
        public Catch {
            errors = List.copyOf(errors);
        }
    }
}
