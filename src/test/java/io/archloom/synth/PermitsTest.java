package io.archloom.synth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.archloom.RandomDesigns;
import io.archloom.catalog.reader.CatalogReader;
import io.archloom.model.Design;
import io.archloom.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PermitsTest {
    /// What a template's statements allow, an action each.
    private static Set<String> written(Synthesis synthesis) {
        var actions = new TreeSet<String>();
        // the stack's own, such as the topic of its alarms, belongs to nothing that is drawn; a key's own policy is for its account
        synthesis.template().resources().entrySet().stream().filter(it -> synthesis.origins().containsKey(it.getKey())).map(Map.Entry::getValue)
                .filter(entry -> !entry.type().equals("AWS::KMS::Key")).forEach(entry -> {
            entry.properties().values().forEach(value -> statements(value, actions));
            if (entry.type().equals("AWS::Lambda::Permission")) {
                actions.add(entry.properties().get("Action").asText().orElseThrow());
            }
        });
        return actions;
    }

    private static void statements(Value value, Set<String> actions) {
        switch (value) {
            case Value.ListOf(var items) -> items.forEach(item -> statements(item, actions));
            case Value.MapOf map -> {
                if (map.get("Effect").flatMap(Value::asText).filter("Allow"::equals).isPresent()) {
                    switch (map.get("Action").orElseThrow()) {
                        case Value.ListOf(var all) -> all.forEach(action -> actions.add(action.asText().orElseThrow()));
                        case Value one -> actions.add(one.asText().orElseThrow());
                    }
                }
                map.entries().values().forEach(item -> statements(item, actions));
            }
            case Value.Call(_, var argument) -> statements(argument, actions);
            case Value.Null _, Value.Bool _, Value.Num _, Value.Text _, Value.Ref _, Value.GetAtt _, Value.Sub _ -> {}
        }
    }

    private static Set<String> noted(Synthesis synthesis) {
        return synthesis.permits().stream().map(Permit::action).collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void everyStatementHasItsPermit(long seed) {
        var design = design(seed);
        for (var format : Format.values()) {
            var synthesis = Synthesis.of(design, CatalogReader.shipped(), format);
            var missing = new TreeSet<>(written(synthesis));
            missing.removeAll(noted(synthesis));
            // who may be somebody is said by the role, not by a permit
            missing.removeAll(Set.of("sts:AssumeRole", "sts:AssumeRoleWithWebIdentity", "sts:TagSession"));
            assertEquals(Set.of(), missing, "seed " + seed);
        }
    }

    @ParameterizedTest @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void bothFormsAllowTheSame(long seed) {
        var design = design(seed);
        assertEquals(allowed(design, Format.CLOUDFORMATION), allowed(design, Format.SAM), "seed " + seed);
    }

    private static Set<String> allowed(Design design, Format format) {
        return Synthesis.of(design, CatalogReader.shipped(), format).permits().stream()
                .map(permit -> permit.holder() + " " + permit.principal() + " " + permit.action() + " " + permit.of() + " " + permit.asker())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest @ValueSource(longs = {1, 2, 3, 4})
    void whoAsksIsDrawn(long seed) {
        var design = design(seed);
        var permits = Synthesis.of(design, CatalogReader.shipped(), Format.SAM).permits();
        assertTrue(permits.stream().allMatch(permit -> design.contains(permit.asker()) && design.contains(permit.holder())
                && permit.of().map(design::contains).orElse(true)));
    }

    @Test void whatTheStackHasForItselfIsNoted() {
        var design = design(1);
        var synthesis = Synthesis.of(design.withSettings(design.settings().withOperations(true)), CatalogReader.shipped(), Format.SAM);
        var alarms = synthesis.permits().stream().filter(permit -> permit.principal().filter("cloudwatch.amazonaws.com"::equals).isPresent())
                .map(permit -> permit.holder().value() + " " + permit.action()).toList();
        assertEquals(List.of("AlarmKey kms:Decrypt", "AlarmKey kms:GenerateDataKey", "AlarmTopicPolicy sns:Publish"), alarms);
    }

    private static Design design(long seed) {
        var design = RandomDesigns.of(new Random(seed), CatalogReader.shipped(), 12);
        // the alarms' topic and key belong to nobody that is drawn
        return design.withSettings(design.settings().withOperations(false));
    }
}
