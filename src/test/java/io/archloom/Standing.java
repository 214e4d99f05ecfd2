package io.archloom;

import io.archloom.model.Existing;
import io.archloom.value.Value;
import java.util.Map;

/// What exists already and has no attributes that are said, for tests.
public final class Standing {
    private Standing() {}

    public static Existing byArn(String arn) {
        return new Existing.ByArn(Value.of(arn), Map.of());
    }

    public static Existing byName(String name) {
        return new Existing.ByName(Value.of(name), Map.of());
    }

    public static Existing byParameter(String parameter, Existing.Held held) {
        return new Existing.ByParameter(parameter, held, Map.of());
    }
}
