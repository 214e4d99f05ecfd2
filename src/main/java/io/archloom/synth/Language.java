package io.archloom.synth;

import java.util.Optional;

/// What a function can be written in: a family of runtimes whose example code is alike.
enum Language {
    NODE("nodejs", "index.handler"),
    PYTHON("python", "app.handler"),
    JAVA("java", "app.Handler::handleRequest"),
    DOTNET("dotnet", "Function::App.Handler::Handle"),
    RUBY("ruby", "app.handler"),
    GO("provided", "bootstrap");

    private final String runtimes;
    private final String handler;

    Language(String runtimes, String handler) {
        this.runtimes = runtimes;
        this.handler = handler;
    }

    /// The language of a runtime, such as `python3.14`; empty for a runtime that is not known.
    static Optional<Language> of(String runtime) {
        for (var language : values()) {
            if (runtime.startsWith(language.runtimes)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /// What Lambda calls in the example code.
    String handler() {
        return handler;
    }

    /// How `sam build` is told to build it, where the runtime does not say it.
    Optional<String> buildMethod() {
        return this == GO ? Optional.of("go1.x") : Optional.empty();
    }
}
