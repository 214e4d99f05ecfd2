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
/// @param events      the types of events that connections carry, by name
public record Settings(String name, String description, boolean freeTier, boolean operations, Map<String, RuleSetting> rules,
                       Map<String, String> tags, Map<String, EventType> events) {
    public Settings {
        events = Copies.ordered(events);
        rules = Copies.ordered(rules);
        tags = Copies.ordered(tags);
    }

    public static Settings named(String name) {
        return new Settings(name, "", true, false, Map.of(), Map.of(), Map.of());
    }

    public Settings withName(String name) {
        return new Settings(name, description, freeTier, operations, rules, tags, events);
    }

    public Settings withDescription(String description) {
        return new Settings(name, description, freeTier, operations, rules, tags, events);
    }

    public Settings withFreeTier(boolean freeTier) {
        return new Settings(name, description, freeTier, operations, rules, tags, events);
    }

    public Settings withOperations(boolean operations) {
        return new Settings(name, description, freeTier, operations, rules, tags, events);
    }

    public Settings withRule(String rule, Optional<RuleSetting> setting) {
        return new Settings(name, description, freeTier, operations, Copies.put(rules, rule, setting), tags, events);
    }

    public Settings withTags(Map<String, String> tags) {
        return new Settings(name, description, freeTier, operations, rules, tags, events);
    }

    /// Sets a tag, or removes it when `value` is empty.
    public Settings withTag(String tag, Optional<String> value) {
        return withTags(Copies.put(tags, tag, value));
    }

    /// Describes an event type, or forgets it when `type` is empty.
    public Settings withEvent(String event, Optional<EventType> type) {
        return new Settings(name, description, freeTier, operations, rules, tags, Copies.put(events, event, type));
    }

    public Settings withEvents(Map<String, EventType> events) {
        return new Settings(name, description, freeTier, operations, rules, tags, events);
    }
}
