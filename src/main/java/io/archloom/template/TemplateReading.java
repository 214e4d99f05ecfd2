package io.archloom.template;

import io.archloom.yaml.Mark;
import io.archloom.yaml.Node;
import io.archloom.yaml.YamlDocument;
import java.util.List;
import java.util.Optional;

/// What came of reading a text as a template.
public sealed interface TemplateReading {

    /// A template, the text that it was read from, and what of the text it does not hold: resources without a type, say.
    record Read(Template template, YamlDocument document, List<TemplateFault> faults) implements TemplateReading {
        public Read {
            faults = List.copyOf(faults);
        }

        /// Where something stands in the text, by the names of its entries from the top: `place("Resources", "Queue")`.
        public Optional<Mark> place(String... path) {
            return document.entry(path).map(Node.Entry::span).map(span -> span.start());
        }
    }

    /// Readable text that is no template: it has no `Resources` with types.
    record Other() implements TemplateReading {}

    /// A text that is not YAML or JSON; at least one fault says why.
    record Unreadable(List<TemplateFault> faults) implements TemplateReading {
        public Unreadable {
            faults = List.copyOf(faults);
        }
    }
}
