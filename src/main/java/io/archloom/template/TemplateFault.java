package io.archloom.template;

import io.archloom.text.Messages;
import io.archloom.yaml.Mark;
import io.archloom.yaml.YamlFault;
import java.util.List;

/// Why a text, or a part of it, is no template: where, what, and what to do about it. Lines and columns count from 1.
public record TemplateFault(String source, int line, int column, String message, String advice) {
    private static final Messages MESSAGES = Messages.of(TemplateFault.class);

    static TemplateFault at(String source, Mark mark, String key, String... arguments) {
        return new TemplateFault(source, mark.line(), mark.column(), MESSAGES.of(key, (Object[]) arguments), MESSAGES.of(key + ".advice", (Object[]) arguments));
    }

    static List<TemplateFault> of(List<YamlFault> faults) {
        return faults.stream().map(fault -> new TemplateFault(fault.source(), fault.line(), fault.column(), fault.message(), fault.advice())).toList();
    }

    /// `file:line:column: message advice`, on one line.
    @Override public String toString() {
        return source + ":" + line + ":" + column + ": " + message + " " + advice;
    }
}
