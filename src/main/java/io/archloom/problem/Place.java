package io.archloom.problem;

import io.archloom.model.ElementId;
import java.util.Optional;

/// Where a problem is.
public sealed interface Place {

    /// A place in a text. Line and column count from 1.
    record InFile(String file, int line, int column) implements Place {
        @Override public String toString() {
            return file + ":" + line + ":" + column;
        }
    }

    /// An element of the design, and the property that is to blame if there is one.
    record OnElement(ElementId element, Optional<String> property) implements Place {
        @Override public String toString() {
            return property.map(name -> element.value() + "." + name).orElse(element.value());
        }
    }

    /// The design as a whole.
    record OnDesign() implements Place {
        @Override public String toString() {
            return "design";
        }
    }

    static Place on(ElementId element) {
        return new OnElement(element, Optional.empty());
    }

    static Place on(ElementId element, String property) {
        return new OnElement(element, Optional.of(property));
    }
}
