package io.archloom.ui.inspector;

import io.archloom.edit.Edit;
import io.archloom.model.ElementId;
import io.archloom.model.RuleSetting;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The rules that are switched off or re-graded for an element or the design, each with its reason and a way back.
final class RuleSettingRows extends VBox {
    private Map<String, RuleSetting> shown = Map.of();

    RuleSettingRows() {
        getStyleClass().add("section-holder");
    }

    void show(Optional<ElementId> element, Map<String, RuleSetting> rules, Consumer<Edit> apply) {
        if (rules.equals(shown)) {
            return;
        }
        shown = rules;
        getChildren().clear();
        if (rules.isEmpty()) {
            return;
        }
        var section = SectionBox.of(Texts.of("section.rules"));
        rules.forEach((rule, setting) -> {
            var name = new Label(Texts.of("rule.grade." + setting.grade(), rule));
            name.getStyleClass().add("rule-name");
            var reason = new Label(setting.reason());
            reason.setWrapText(true);
            reason.getStyleClass().add("hint");
            var back = new Hyperlink(Texts.of("rule.back"));
            back.getStyleClass().add("fix");
            back.setOnAction(_ -> apply.accept(new Edit.SetRule(element, rule, Optional.empty())));
            section.rows().getChildren().add(new VBox(name, reason, back));
        });
        getChildren().add(section);
    }
}
