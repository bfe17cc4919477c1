package studio.longplay.app.shell;

import studio.longplay.app.fx.FxThread;
import studio.longplay.app.fx.Latest;
import studio.longplay.app.machine.DoctorView;
import studio.longplay.app.machine.DoctorViewModel;
import studio.longplay.app.machine.MachineHistory;
import studio.longplay.app.machine.MachineSheet;
import studio.longplay.app.machine.MachineView;
import studio.longplay.app.machine.MachineViewModel;
import studio.longplay.app.machine.Surgery;
import studio.longplay.engine.hardware.MachineReadings;
import studio.longplay.engine.render.machine.MachineSampler;

import java.nio.file.Path;
import java.util.List;

/// The machine under the window: its readings, which everybody shares, and its page.
final class MachinePart implements AutoCloseable {
    private static final double WIDTH = 1120;
    private static final double HEIGHT = 760;

    private final StudioWindow window;
    private final Path home;
    private final MachineSampler sampler;
    private MachineHistory history = MachineHistory.NONE;

    /// Begins to read the machine.
    ///
    /// @param home the data folder
    MachinePart(StudioWindow window, Path home) {
        this.window = window;
        this.home = home;
        sampler = MachineSampler.of(List.of(home));
    }

    /// Read every second as long as the window is open.
    MachineSampler sampler() {
        return sampler;
    }

    /// Has graphs show what was kept as well.
    void remember(MachineHistory kept) {
        history = kept;
    }

    /// Shows the page.
    ///
    /// @param tab [MachineSheet#NOW] or [MachineSheet#DOCTOR]
    void show(String tab) {
        MachineViewModel model = new MachineViewModel(history, window.quiet());
        DoctorViewModel doctor =
                new DoctorViewModel(Surgery.ofThisMachine(home), window.quiet(), FxThread.INSTANCE);
        MachineSheet sheet =
                new MachineSheet(
                        new MachineView(model),
                        new DoctorView(doctor, window.choosers()::save),
                        tab);
        sampler.latest().ifPresent(model::seen);
        Latest<MachineReadings> news = new Latest<>(FxThread.INSTANCE, model::seen);
        Runnable ending = sampler.listen(news);
        sheet.setPrefSize(WIDTH, HEIGHT);
        window.overlay().show(sheet);
        window.overlay()
                .whenClosed(() -> {
                    ending.run();
                    sheet.close();
                    doctor.close();
                });
    }

    @Override
    public void close() {
        sampler.close();
    }
}
