package io.archloom.importer;

import io.archloom.catalog.ResourceKind;
import java.util.Optional;

/// What a resource of a template is in a drawing.
public sealed interface Part {
    Instance instance();

    /// A resource of a kind.
    record Drawn(Instance instance, ResourceKind kind) implements Part {}

    /// A part of another resource, or of one that is in no template: a permission for a function of another stack.
    record Folded(Instance instance, Optional<String> into) implements Part {}

    /// Neither: a generic resource.
    record Generic(Instance instance) implements Part {}
}
