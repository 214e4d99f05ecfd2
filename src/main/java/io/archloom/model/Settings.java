package io.archloom.model;

import java.util.Map;
import java.util.Optional;

/// What concerns the design as a whole.
///
/// @param name        shown in the window and in reports
/// @param description one paragraph
/// @param freeTier    whether costs are shown after the account's free tier
/// @param operations  whether the design is operated: its template has alarms, a dashboard and tags
/// @param rules       rules switched off or re-graded everywhere, by rule id
/// @param tags        given to everything that is deployed; an environment may add to them
public record Settings(String name, String description, boolean freeTier, boolean operations, Map<String, RuleSetting> rules,
                       Map<String, String> tags) {
    public Settings {
        rules = Copies.ordered(rules);
        tags = Copies.ordered(tags);
    }

    public static Settings named(String name) {
        return new Settings(name, "", true, false, Map.of(), Map.of());
    }

    public Settings withName(String name) {
        return new Settings(name, description, freeTier, operations, rules, tags);
    }

    public Settings withDescription(String description) {
        return new Settings(name, description, freeTier, operations, rules, tags);
    }

    public Settings withFreeTier(boolean freeTier) {
        return new Settings(name, description, freeTier, operations, rules, tags);
    }

    public Settings withOperations(boolean operations) {
        return new Settings(name, description, freeTier, operations, rules, tags);
    }

    public Settings withRule(String rule, Optional<RuleSetting> setting) {
        return new Settings(name, description, freeTier, operations, Copies.put(rules, rule, setting), tags);
    }

    public Settings withTags(Map<String, String> tags) {
        return new Settings(name, description, freeTier, operations, rules, tags);
    }

    /// Sets a tag, or removes it when `value` is empty.
    public Settings withTag(String tag, Optional<String> value) {
        return withTags(Copies.put(tags, tag, value));
    }
}
