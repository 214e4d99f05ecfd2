package io.archloom.catalog;

import java.util.List;
import java.util.Optional;

/// How other people's templates write a kind, where that is not how we write it: what an import goes by, beside the kind's
/// own types and the further resources that it and its connections emit.
///
/// @param also  types that are this kind
/// @param folds types that are a part of it and no resource in a drawing (an API's methods, a network's routes)
public record Written(List<Form> also, List<String> folds) {
    /// As we write it, and no other way.
    public static final Written OURS = new Written(List.of(), List.of());

    /// A type that is the kind: always, or where it has this property.
    ///
    /// @param type may end in `*`: every type that begins so
    public record Form(String type, Optional<String> with) {
        public boolean matches(String other) {
            return type.endsWith("*") ? other.startsWith(type.substring(0, type.length() - 1)) : other.equals(type);
        }
    }

    public Written {
        also = List.copyOf(also);
        folds = List.copyOf(folds);
    }
}
