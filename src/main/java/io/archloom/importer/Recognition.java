package io.archloom.importer;

import io.archloom.catalog.Catalog;
import io.archloom.template.Template;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a template holds, in the catalogue's terms.
///
/// @param parts its resources by logical id, in the order written, then those that SAM makes of it
/// @param links the connections between them, as the template writes them: an end may be folded into another resource
public record Recognition(Map<String, Part> parts, List<Link> links) {
    private static final List<Mechanism> MECHANISMS = List.of(new SamEvents(), new References(), new Connectors(), new Grants());

    public Recognition {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
        links = List.copyOf(links);
    }

    /// What `catalog` knows of a template alone.
    public static Recognition of(Template template, Catalog catalog) {
        return new Recognizer(catalog).recognition(template, SideFiles.NONE);
    }

    /// The same for many templates, with the files beside them.
    public static final class Recognizer {
        private final Kinds kinds;
        private final Glue glue;

        public Recognizer(Catalog catalog) {
            kinds = new Kinds(catalog);
            glue = new Glue(catalog);
        }

        public Recognition recognition(Template template, SideFiles files) {
            var scene = new Scene(template, files);
            var links = new Links();
            MECHANISMS.forEach(mechanism -> mechanism.find(scene, links));
            return new Recognition(new Folding(scene, kinds, glue).parts(), links.found());
        }
    }

    /// The resource in which an id appears in a drawing: itself, what it is folded into, or none.
    public Optional<Part> drawn(String id) {
        return Optional.ofNullable(parts.get(id)).flatMap(part -> switch (part) {
            case Part.Folded(_, var into) -> into.map(parts::get);
            case Part.Drawn _, Part.Generic _ -> Optional.of(part);
        });
    }
}
