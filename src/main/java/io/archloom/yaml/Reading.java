package io.archloom.yaml;

import java.util.List;

/// What came of reading a text: a [YamlDocument], or the faults that keep it from being one.
public sealed interface Reading permits YamlDocument, Reading.Unreadable {

    /// The text cannot be read; at least one fault says why.
    record Unreadable(List<YamlFault> faults) implements Reading {
        public Unreadable {
            faults = List.copyOf(faults);
        }
    }
}
