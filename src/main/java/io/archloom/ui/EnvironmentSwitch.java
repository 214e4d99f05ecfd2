package io.archloom.ui;

import io.archloom.model.Design;
import io.archloom.ui.control.Icons;
import io.archloom.ui.session.EnvironmentEdits;
import io.archloom.ui.session.Session;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/// Says which environment is shown, and shows another one. Any but the first stands out: the numbers are those of
/// somewhere else.
final class EnvironmentSwitch extends MenuButton {
    private static final PseudoClass ELSEWHERE = PseudoClass.getPseudoClass("elsewhere");

    EnvironmentSwitch(Session session) {
        setId("environment");
        getStyleClass().addAll("flat", "environment-switch");
        setGraphic(Icons.ui("environment", 16));
        setFocusTraversable(false);
        setMinWidth(Region.USE_PREF_SIZE);
        var tip = new Tooltip(WindowTexts.of("environment.help"));
        tip.setWrapText(true);
        tip.setMaxWidth(320);
        setTooltip(tip);
        Runnable show = () -> {
            var design = session.design().get();
            setText(session.environment().get());
            setAccessibleText(WindowTexts.of("environment.accessible", session.environment().get()));
            pseudoClassStateChanged(ELSEWHERE, !session.isBase());
            getItems().setAll(items(session, design));
        };
        session.design().subscribe(show);
        session.environment().subscribe(show);
    }

    private static List<MenuItem> items(Session session, Design design) {
        var items = new ArrayList<MenuItem>();
        var shown = session.environment().get();
        var group = new ToggleGroup();
        for (var environment : design.environments()) {
            var item = new RadioMenuItem(WindowTexts.of("environment.item", environment.name(), environment.region()));
            item.setId("environment-" + environment.name());
            item.setMnemonicParsing(false);
            item.setToggleGroup(group);
            item.setSelected(environment.name().equals(shown));
            item.setOnAction(_ -> session.showEnvironment(environment.name()));
            items.add(item);
        }
        items.add(new SeparatorMenuItem());
        items.add(item("environment-new", WindowTexts.of("environment.new"), () -> EnvironmentEdits.add(session, EnvironmentEdits.fresh(design, shown))));
        items.add(item("environment-copy", WindowTexts.of("environment.copy", shown),
                () -> EnvironmentEdits.add(session, EnvironmentEdits.copy(design, shown))));
        items.add(item("environment-edit", WindowTexts.of("environment.edit", shown), () -> session.select(List.of())));
        return items;
    }

    private static MenuItem item(String id, String text, Runnable run) {
        var item = new MenuItem(text);
        item.setId(id);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> run.run());
        return item;
    }
}
