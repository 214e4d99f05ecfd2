package io.archloom.synth;

import io.archloom.model.ElementId;
import io.archloom.template.LogicalId;
import io.archloom.template.Template;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// The template of a design.
///
/// @param origins by logical id, the resource or connection that it was written for
public record Synthesis(Template template, Map<LogicalId, ElementId> origins) {
    public Synthesis {
        origins = Collections.unmodifiableMap(new LinkedHashMap<>(origins));
    }
}
