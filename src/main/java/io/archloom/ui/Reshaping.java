package io.archloom.ui;

import io.archloom.edit.Edit;
import io.archloom.model.Design;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.quantity.Unit;
import io.archloom.topology.Topology;
import io.archloom.ui.control.Background;
import io.archloom.ui.dialog.Sheets;
import io.archloom.ui.dialog.Sheets.Answer;
import io.archloom.ui.session.Session;
import io.archloom.workbench.Analyst;
import io.archloom.workbench.Merging;
import io.archloom.workbench.Splitting;
import io.archloom.workbench.WhatIf;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/// Splits and merges functions, after showing what that would make of cost, latency, cold starts and grants.
final class Reshaping {
    private final Sheets sheets;
    private final Session session;

    Reshaping(Sheets sheets, Session session) {
        this.sheets = sheets;
        this.session = session;
    }

    private record Shown(Edit edit, WhatIf whatIf) {}

    private Design design() {
        return session.design().get();
    }

    private List<ResourceId> selected() {
        return session.selection().get().stream().filter(ResourceId.class::isInstance).map(ResourceId.class::cast)
                .filter(design().structure().resources()::containsKey).toList();
    }

    boolean canSplit() {
        return selected().size() == 1 && session.selection().get().size() == 1 && Splitting.parts(selected().getFirst(), topology(design())).size() > 1;
    }

    boolean canMerge() {
        return Merging.isPossible(session.selection().get(), design(), session.catalog());
    }

    private Topology topology(Design of) {
        return Topology.of(of.structure(), session.catalog());
    }

    void split() {
        if (canSplit()) {
            var function = selected().getFirst();
            var now = design();
            show("split", WindowTexts.of("split.title", now.title(function), Splitting.parts(function, topology(now)).size()), () -> {
                var analyst = new Analyst(session.catalog());
                var before = analyst.analyse(now);
                var edit = Splitting.of(function, now, before.estimates().topology(), WindowTexts.of("action.edit.split")).orElseThrow();
                return new Shown(edit, WhatIf.of(before, analyst.analyse(edit.apply(now))));
            }, now);
        }
    }

    void merge() {
        if (canMerge()) {
            var functions = selected();
            var now = design();
            show("merge", WindowTexts.of("merge.title", functions.size(), now.title(functions.getFirst())), () -> {
                var analyst = new Analyst(session.catalog());
                var before = analyst.analyse(now);
                var edit = Merging.of(functions, now, before.estimates(), session.catalog(), WindowTexts.of("action.edit.merge"));
                return new Shown(edit, WhatIf.of(before, analyst.analyse(edit.apply(now))));
            }, now);
        }
    }

    private void show(String what, String title, Callable<Shown> work, Design asked) {
        Background.run(work, shown -> {
            if (design() == asked) {
                sheets.ask(title, table(shown.whatIf()), List.of(new Answer("reshape-cancel", WindowTexts.of("cancel"), "", () -> { }),
                        new Answer("reshape-" + what, WindowTexts.of("action.edit." + what), "accent", () -> session.apply(shown.edit()))), () -> { });
            }
        }, fault -> sheets.tell(title, WindowTexts.of("fault.other", String.valueOf(fault.getMessage()))));
    }

    private static GridPane table(WhatIf whatIf) {
        var grid = new GridPane(24, 6);
        var before = whatIf.before();
        var after = whatIf.after();
        row(grid, "", WindowTexts.of("whatif.before"), WindowTexts.of("whatif.after"));
        row(grid, WindowTexts.of("whatif.functions"), String.valueOf(before.functions()), String.valueOf(after.functions()));
        row(grid, WindowTexts.of("whatif.cost"), before.cost().format(), after.cost().format());
        row(grid, WindowTexts.of("whatif.p99"), time(before.p99()), time(after.p99()));
        row(grid, WindowTexts.of("whatif.cold"), share(before.cold()), share(after.cold()));
        row(grid, WindowTexts.of("whatif.grants"), String.valueOf(before.grants()), String.valueOf(after.grants()));
        row(grid, WindowTexts.of("whatif.memory"), Unit.BYTES.format(before.memory()), Unit.BYTES.format(after.memory()));
        row(grid, WindowTexts.of("whatif.problems"), String.valueOf(before.problems()), String.valueOf(after.problems()));
        return grid;
    }

    private static void row(GridPane grid, String... cells) {
        int row = grid.getRowCount();
        for (int i = 0; i < cells.length; i++) {
            var label = new Label(cells[i]);
            if (row == 0) {
                label.getStyleClass().add("muted");
            }
            grid.add(label, i, row);
            GridPane.setHalignment(label, i == 0 ? HPos.LEFT : HPos.RIGHT);
        }
    }

    private static String time(Optional<Double> milliseconds) {
        return milliseconds.map(ms -> Unit.SECONDS.format(ms / 1000)).orElse("–");
    }

    private static String share(Optional<Double> share) {
        return share.map(Unit.PERCENT::format).orElse("–");
    }
}
