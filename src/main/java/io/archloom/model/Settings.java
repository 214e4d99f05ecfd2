package io.archloom.model;

import java.util.Map;
import java.util.Optional;

/// What concerns the design as a whole.
///
/// @param name        shown in the window and in reports
/// @param description one paragraph
/// @param freeTier    whether costs are shown after the account's free tier
/// @param rules       rules switched off or re-graded everywhere, by rule id
public record Settings(String name, String description, boolean freeTier, Map<String, RuleSetting> rules) {
    public Settings {
        rules = Copies.ordered(rules);
    }

    public static Settings named(String name) {
        return new Settings(name, "", true, Map.of());
    }

    public Settings withName(String name) {
        return new Settings(name, description, freeTier, rules);
    }

    public Settings withDescription(String description) {
        return new Settings(name, description, freeTier, rules);
    }

    public Settings withFreeTier(boolean freeTier) {
        return new Settings(name, description, freeTier, rules);
    }

    public Settings withRule(String rule, Optional<RuleSetting> setting) {
        return new Settings(name, description, freeTier, Copies.put(rules, rule, setting));
    }
}
