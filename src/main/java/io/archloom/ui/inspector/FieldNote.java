package io.archloom.ui.inspector;

import io.archloom.value.SecretReference;
import java.util.ArrayList;

/// What is said below a field: where its value comes from, and what it is in other environments.
final class FieldNote {
    private FieldNote() {}

    static String of(Field field, Where where) {
        var parts = new ArrayList<String>();
        field.parameter().ifPresent(name -> parts.add(Texts.of(where.isAlone() ? "field.parameter" : "field.parameter.in", name, where.environment())));
        field.value().flatMap(SecretReference::of).ifPresent(secret -> parts.add(Texts.of("field.secret." + secret.store(),
                secret.name() + secret.key().map(key -> " · " + key).orElse(""))));
        if (!where.isAlone()) {
            if (where.isOwn(field)) {
                parts.add(Texts.of("field.only", where.environment()));
            }
            var elsewhere = where.elsewhere(field);
            if (!elsewhere.isEmpty()) {
                parts.add(elsewhere);
            }
        }
        return String.join(" · ", parts);
    }
}
