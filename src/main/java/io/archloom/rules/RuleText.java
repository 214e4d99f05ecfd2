package io.archloom.rules;

import io.archloom.catalog.Aspect;
import io.archloom.edit.Edit;
import io.archloom.problem.Fix;
import io.archloom.problem.Place;
import io.archloom.problem.Problem;
import io.archloom.problem.Severity;
import io.archloom.text.Messages;
import java.util.List;
import java.util.Optional;

/// The words of a rule that is written in Java, from this package's bundle: `<id>.title`, `.message`, `.advice`, `.fix`.
record RuleText(String id, Severity severity, Optional<Aspect> aspect) {
    private static final Messages MESSAGES = Messages.of(RuleText.class);

    RuleText(String id, Severity severity) {
        this(id, severity, Optional.empty());
    }

    /// A rule that asks something of a system that is to be relied on.
    RuleText(String id, Severity severity, Aspect aspect) {
        this(id, severity, Optional.of(aspect));
    }

    static String of(String key, Object... arguments) {
        return MESSAGES.of(key, arguments);
    }

    Rule.Description description() {
        return new Rule.Description(id, severity, of(id + ".title"), of(id + ".advice"), aspect);
    }

    List<Rule.Description> descriptions() {
        return List.of(description());
    }

    /// Another of the rule's texts.
    String text(String key, Object... arguments) {
        return of(id + "." + key, arguments);
    }

    Problem problem(Place place, List<Fix> fixes, Object... arguments) {
        return say("message", place, fixes, arguments);
    }

    /// A problem whose message is another than the usual one.
    Problem say(String key, Place place, List<Fix> fixes, Object... arguments) {
        return new Problem(id, severity, place, text(key, arguments), text("advice"), fixes);
    }

    List<Fix> fix(Edit edit, Object... arguments) {
        return List.of(new Fix(text("fix", arguments), edit));
    }
}
