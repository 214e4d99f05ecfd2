package io.archloom.edit;

import io.archloom.model.Assumption;
import io.archloom.model.ElementId;
import io.archloom.model.ElementId.ConnectionId;
import io.archloom.model.ElementId.GroupId;
import io.archloom.model.ElementId.NoteId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.Environment;
import io.archloom.model.Load;
import io.archloom.value.Value;
import java.util.Optional;

/// A change of what one environment says. An empty value takes back what it said: the design's own holds there again.
public sealed interface EnvironmentChange {

    Environment apply(Environment environment);

    /// The element that it speaks of, which must exist in the design; empty when it speaks of none.
    default Optional<ElementId> element() {
        return Optional.empty();
    }

    /// Sets the AWS region.
    record Region(String region) implements EnvironmentChange {
        @Override public Environment apply(Environment environment) {
            return environment.withRegion(region);
        }
    }

    /// Sets the value of one of the design's parameters.
    record Parameter(String name, Optional<Value> value) implements EnvironmentChange {
        @Override public Environment apply(Environment environment) {
            return environment.withParameter(name, value);
        }
    }

    /// Sets what a property of a resource or connection is there; `Null` stands for the kind's default.
    record Property(ElementId of, String name, Optional<Value> value) implements EnvironmentChange {
        @Override public Environment apply(Environment environment) {
            return switch (of) {
                case ResourceId _, ConnectionId _ -> environment.withProperty(of, name, value);
                case GroupId _, NoteId _ -> environment;
            };
        }

        @Override public Optional<ElementId> element() {
            return Optional.of(of);
        }
    }

    /// Sets how often a source fires there.
    record SourceLoad(ElementId source, Optional<Load> load) implements EnvironmentChange {
        @Override public Environment apply(Environment environment) {
            return environment.withWorkload(environment.workload().withLoad(source, load));
        }

        @Override public Optional<ElementId> element() {
            return Optional.of(source);
        }
    }

    /// Sets a usage there.
    record Usage(ElementId of, String name, Optional<Assumption> assumption) implements EnvironmentChange {
        @Override public Environment apply(Environment environment) {
            return environment.withWorkload(environment.workload().withAssumption(of, name, assumption));
        }

        @Override public Optional<ElementId> element() {
            return Optional.of(of);
        }
    }

    /// Sets a tag of everything that is deployed there.
    record Tag(String name, Optional<String> value) implements EnvironmentChange {
        @Override public Environment apply(Environment environment) {
            return environment.withTag(name, value);
        }
    }

    /// Says whether the design is operated there.
    record Operations(Optional<Boolean> operated) implements EnvironmentChange {
        @Override public Environment apply(Environment environment) {
            return environment.withOperations(operated);
        }
    }

    /// Says how a resource is found that is there already; empty: the template makes it.
    record Existing(ResourceId resource, Optional<io.archloom.model.Existing> found) implements EnvironmentChange {
        @Override public Environment apply(Environment environment) {
            return environment.withExisting(resource, found);
        }

        @Override public Optional<ElementId> element() {
            return Optional.of(resource);
        }
    }
}
