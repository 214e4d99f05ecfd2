package io.archloom.workflow;

import io.archloom.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a state does.
public sealed interface Act {

    /// The key in a state's map that says so.
    Type type();

    /// Runs what a connection leads to.
    ///
    /// @param target the id of the connection, or of the resource at its end
    record Task(String target) implements Act {
        @Override public Type type() {
            return Type.TASK;
        }
    }

    /// Goes on with the first alternative whose condition holds, or else with `otherwise`; without that, the execution fails.
    record Choice(List<Alternative> alternatives, Optional<String> otherwise) implements Act {
        public Choice {
            alternatives = List.copyOf(alternatives);
        }

        @Override public Type type() {
            return Type.CHOICE;
        }
    }

    /// @param condition   as Amazon States Language writes a rule, without its `Next`
    /// @param probability the share of those who come here that take it, from 0 to 1; empty: an equal part of what the others leave
    record Alternative(Map<String, Value> condition, String next, Optional<Double> probability) {}

    /// Runs branches side by side, and goes on when all are done.
    record Parallel(Map<String, Workflow> branches) implements Act {
        @Override public Type type() {
            return Type.PARALLEL;
        }
    }

    /// Runs a workflow for each of some items.
    ///
    /// @param items       the path of the items, such as `$.lines`
    /// @param concurrency at most so many at a time; 0: as many as there are
    /// @param count       how many items an execution has: a usage
    record Each(String items, double concurrency, double count, Workflow body) implements Act {
        @Override public Type type() {
            return Type.MAP;
        }
    }

    /// Waits.
    ///
    /// @param until  `Seconds`, `SecondsPath`, `Timestamp` or `TimestampPath` with its value, as Amazon States Language says it
    /// @param seconds how long that is: what is given, or a usage
    record Wait(String until, Value value, double seconds) implements Act {
        @Override public Type type() {
            return Type.WAIT;
        }
    }

    /// Passes its input on, or the result given.
    record Pass(Optional<Value> result) implements Act {
        @Override public Type type() {
            return Type.PASS;
        }
    }

    /// Ends the execution well.
    record Succeed() implements Act {
        @Override public Type type() {
            return Type.SUCCEED;
        }
    }

    /// Ends the execution as failed.
    record Fail(String error, Optional<String> cause) implements Act {
        @Override public Type type() {
            return Type.FAIL;
        }
    }

    /// The types of states, by the key that says it in the file.
    enum Type {
        TASK, CHOICE, PARALLEL, MAP, WAIT, PASS, SUCCEED, FAIL;

        /// As the file and Amazon States Language (with a capital) name it.
        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        /// Whether a state of this type is the last of an execution or branch.
        public boolean ends() {
            return this == SUCCEED || this == FAIL;
        }

        /// Whether such a state may fail, be tried again and be caught.
        public boolean canFail() {
            return this == TASK || this == PARALLEL || this == MAP;
        }
    }
}
