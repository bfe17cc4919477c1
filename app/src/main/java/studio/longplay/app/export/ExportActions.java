package studio.longplay.app.export;

import javafx.beans.binding.Bindings;

import studio.longplay.app.actions.Actions;

import java.util.List;

/// What the user can command about exports.
public final class ExportActions {
    public static final List<String> IDS = List.of("export.open", "export.cancel", "export.reveal");

    private ExportActions() {}

    /// Adds them; [Actions#removeAll] with [#IDS] takes them out again.
    ///
    /// @param open shows the sheet
    public static void add(Actions actions, ExportViewModel viewModel, Runnable open) {
        actions.add("export.open", open);
        actions.add(
                "export.cancel",
                Bindings.createBooleanBinding(
                        () -> viewModel.stateProperty().get() instanceof ExportState.Running,
                        viewModel.stateProperty()),
                viewModel::cancel);
        actions.add(
                "export.reveal",
                Bindings.createBooleanBinding(
                        () -> viewModel.stateProperty().get() instanceof ExportState.Finished,
                        viewModel.stateProperty()),
                viewModel::reveal);
    }
}
