package io.archloom.ui.control;

import io.archloom.catalog.Provenance;
import io.archloom.estimate.Explanation;
import java.util.Locale;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Why a number is what it is: the calculation line by line, and each input with where it comes from.
public final class ExplanationView extends VBox {
    private static final int LONGEST_WHOLE = 24;

    public ExplanationView() {
        getStyleClass().add("explanation");
    }

    /// Shows an explanation.
    ///
    /// @param withFormula whether the formula is shown as the catalogue writes it
    /// @param withInputs  whether the inputs are listed below the calculation
    public void show(Explanation explanation, boolean withFormula, boolean withInputs) {
        getChildren().clear();
        var grid = grid();
        for (var step : explanation.steps()) {
            var text = label(step.text(), "step");
            text.setWrapText(true);
            grid.addRow(grid.getRowCount(), text, label(step.result(), "result"));
        }
        getChildren().add(grid);
        if (withFormula && !explanation.formula().isBlank()) {
            var formula = label(Texts.of("formula", explanation.formula()), "formula");
            formula.setWrapText(true);
            getChildren().add(formula);
        }
        if (withInputs && !explanation.inputs().isEmpty()) {
            getChildren().add(inputs(explanation));
        }
    }

    private static GridPane inputs(Explanation explanation) {
        var grid = grid();
        grid.getStyleClass().add("inputs");
        for (var input : explanation.inputs()) {
            var name = label(input.name(), "input");
            name.setWrapText(true);
            var value = label(input.value(), "result");
            value.setWrapText(true);
            var origin = label(Texts.of("origin." + input.origin()), "origin", "origin-" + input.origin().name().toLowerCase(Locale.ROOT));
            var help = new StringBuilder(Texts.of("origin." + input.origin() + ".help"));
            input.provenance().ifPresent(source -> {
                help.append('\n').append(describe(source));
                if (source.confidence() == Provenance.Confidence.PLACEHOLDER) {
                    origin.getStyleClass().add("placeholder");
                }
            });
            origin.setTooltip(tip(help.toString()));
            grid.addRow(grid.getRowCount(), name, value, origin);
        }
        return grid;
    }

    /// Source, date and what stands behind a number, as a sentence.
    public static String describe(Provenance source) {
        var text = Texts.of("provenance", source.source(), source.asOf(), Texts.of("confidence." + source.confidence()));
        return source.notes().isBlank() ? text : text + "\n" + source.notes();
    }

    private static Tooltip tip(String text) {
        var tip = new Tooltip(text);
        tip.setWrapText(true);
        tip.setMaxWidth(380);
        return tip;
    }

    private static GridPane grid() {
        var grid = new GridPane();
        var left = new ColumnConstraints();
        left.setHgrow(Priority.ALWAYS);
        var right = new ColumnConstraints();
        right.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().addAll(left, right);
        grid.getStyleClass().add("calculation");
        return grid;
    }

    private static Label label(String text, String... styles) {
        var label = new Label(text);
        label.getStyleClass().addAll(styles);
        // a short number is never cut; a price in tiers is a sentence, and wraps
        boolean isWhole = !styles[0].equals("step") && !styles[0].equals("input") && text.length() <= LONGEST_WHOLE;
        label.setMinWidth(isWhole ? USE_PREF_SIZE : 0);
        return label;
    }
}
