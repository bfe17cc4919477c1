package studio.longplay.app.shell;

import studio.longplay.app.export.DeliveryLog;
import studio.longplay.app.export.DesktopPlaces;
import studio.longplay.app.export.ExportActions;
import studio.longplay.app.export.ExportClock;
import studio.longplay.app.export.ExportMemory;
import studio.longplay.app.export.ExportNews;
import studio.longplay.app.export.ExportSheet;
import studio.longplay.app.export.ExportState;
import studio.longplay.app.export.ExportSubject;
import studio.longplay.app.export.ExportView;
import studio.longplay.app.export.ExportViewModel;
import studio.longplay.app.export.PresetKeeping;
import studio.longplay.app.export.StudioDeliveries;
import studio.longplay.app.fx.FxThread;
import studio.longplay.app.session.Session;
import studio.longplay.engine.Studio;
import studio.longplay.engine.render.preset.PresetShelf;

import java.util.List;

/// Exporting the open project: the sheet, its panel in the workspace for delivering, and what is
/// told outside of both.
final class ExportPart implements AutoCloseable {
    private static final String MEMORY = "export";
    private static final double PERCENT = 100;

    private final StudioWindow window;
    private final Session session;
    private final ExportViewModel viewModel;
    private final ExportView panel;
    private final ExportView inSheet;

    ExportPart(StudioWindow window, Studio studio, Session session, List<String> actionIds) {
        this.window = window;
        this.session = session;
        ExportSubject subject = ExportSubject.of(session);
        viewModel =
                new ExportViewModel(
                        new ExportViewModel.Surroundings(
                                subject,
                                new StudioDeliveries(studio),
                                PresetKeeping.of(PresetShelf.of(studio.home().folder())),
                                window.work(),
                                window.quiet(),
                                window.settings()
                                        .section(MEMORY, ExportMemory.class, ExportMemory.NONE),
                                window.settings()
                                        .section(
                                                DeliveryLog.SECTION,
                                                DeliveryLog.class,
                                                DeliveryLog.NONE),
                                UserFolders.films(),
                                news(),
                                DesktopPlaces.ofThisMachine(),
                                ExportClock.of(FxThread.INSTANCE)));
        panel = new ExportView(viewModel, subject, window.choosers().exports());
        inSheet = new ExportView(viewModel, subject, window.choosers().exports());
        ExportActions.add(window.actions(), viewModel, this::openSheet);
        actionIds.addAll(ExportActions.IDS);
        viewModel.run().fractionProperty().addListener(_ -> titleProgress());
        viewModel.stateProperty().addListener(_ -> titleProgress());
        viewModel.stateProperty().addListener((_, _, now) -> goBefore(now.isBusy()));
    }

    private void goBefore(boolean busy) {
        if (busy) {
            window.exportsFirst().hold(MEMORY);
        } else {
            window.exportsFirst().release(MEMORY);
        }
    }

    /// The export as a panel.
    ExportView panel() {
        return panel;
    }

    private void titleProgress() {
        double fraction = viewModel.run().fractionProperty().get();
        boolean busy = viewModel.stateProperty().get().isBusy() && fraction >= 0;
        window.titleProgress(
                busy ? window.words().get("window.progress", Math.round(fraction * PERCENT)) : "");
    }

    private void openSheet() {
        session.handOver();
        Overlay overlay = window.overlay();
        ExportSheet sheet = new ExportSheet(inSheet, overlay::close);
        overlay.showRaw(sheet);
        sheet.focus();
    }

    private ExportNews news() {
        return new ExportNews() {
            @Override
            public String title(String film) {
                return window.words().get("export.title", film);
            }

            @Override
            public String verifying(String film) {
                return window.words().get("export.verifying", film);
            }

            @Override
            public void begun() {}

            @Override
            public void queued(String film) {
                window.queued(film);
            }

            @Override
            public void ended(ExportState end) {
                tell(end);
            }
        };
    }

    private void tell(ExportState end) {
        String title = session.project().title();
        switch (end) {
            case ExportState.Finished finished ->
                    window.notices()
                            .done(
                                    window.words().get("export.finished", title, finished.folder()),
                                    window.words().get("export.show"),
                                    this::openSheet);
            case ExportState.Failed failed -> window.tell(failed.fault());
            case ExportState.Idle _,
                    ExportState.Running _,
                    ExportState.Stopping _,
                    ExportState.Cancelled _ -> {}
        }
    }

    @Override
    public void close() {
        panel.close();
        inSheet.close();
        viewModel.close();
        goBefore(false);
    }
}
