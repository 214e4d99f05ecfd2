package io.archloom.edit;

import io.archloom.edit.Edit.ChangeEnvironment;
import io.archloom.model.Design;
import io.archloom.model.ElementId;
import io.archloom.model.Environment;
import io.archloom.value.Value;
import java.util.Optional;

/// Edits as somebody means them who looks at one environment of a design: what that environment says by itself is changed there, since
/// a change of the design's own would not be seen; and whatever differs is said there alone when only that environment is meant.
public final class Locally {
    private final Design design;
    private final Environment there;
    private final boolean only;

    private Locally(Design design, Environment there, boolean only) {
        this.design = design;
        this.there = there;
        this.only = only;
    }

    /// @param only whether properties, usages and loads are set for that environment alone
    public static Edit of(Edit edit, Design design, String environment, boolean only) {
        return design.environment(environment).map(there -> new Locally(design, there, only).of(edit)).orElse(edit);
    }

    private Edit of(Edit edit) {
        return switch (edit) {
            case Edit.SetProperty(var id, var name, var value) when id.hasProperties() && (only || there.property(id, name).isPresent()) ->
                    change(new EnvironmentChange.Property(id, name, property(id, name, value)));
            case Edit.SetAssumption(var id, var name, var assumption) when only || there.workload().assumption(id, name).isPresent() ->
                    change(new EnvironmentChange.Usage(id, name, differing(assumption, design.workload().assumption(id, name))));
            case Edit.SetLoad(var source, var load) when only || there.workload().load(source).isPresent() ->
                    change(new EnvironmentChange.SourceLoad(source, differing(load, design.workload().load(source))));
            case Edit.Batch(var label, var edits) -> new Edit.Batch(label, edits.stream().map(this::of).toList());
            default -> edit;
        };
    }

    private Edit change(EnvironmentChange change) {
        return new ChangeEnvironment(there.name(), change);
    }

    /// What is as in the design needs no saying; nothing at all is the kind's default, where the design says something.
    private Optional<Value> property(ElementId id, String name, Optional<Value> value) {
        var drawn = Optional.ofNullable(design.structure().properties(id).get(name));
        return value.equals(drawn) ? Optional.empty() : value.or(() -> there.property(id, name).isPresent() ? Optional.empty() : Optional.of(Value.NULL));
    }

    private static <T> Optional<T> differing(Optional<T> here, Optional<T> drawn) {
        return here.equals(drawn) ? Optional.empty() : here;
    }
}
