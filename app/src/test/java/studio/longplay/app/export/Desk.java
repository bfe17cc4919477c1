package studio.longplay.app.export;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import studio.longplay.app.session.Work;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.Project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;

/// A sheet's surroundings, all of them fakes.
final class Desk implements AutoCloseable {
    final Project project =
            Project.of("The Lighthouse: a play", "/x/play.fountain", "INT. ROOM\n\nANN\nHello.\n");
    final FakeSubject subject = new FakeSubject(project);
    final FakeDeliveries deliveries = new FakeDeliveries();
    final ObjectProperty<ExportMemory> memory = new SimpleObjectProperty<>(ExportMemory.NONE);
    final ObjectProperty<DeliveryLog> log = new SimpleObjectProperty<>(DeliveryLog.NONE);
    final FakePresets presets;
    final AtomicLong nanoTime = new AtomicLong(1);
    final List<ExportState> ends = new ArrayList<>();
    final List<String> shown = new ArrayList<>();
    final Work work;
    final ExportViewModel viewModel;

    Desk(Executor ui) {
        this(ui, new FakePresets());
    }

    Desk(Executor ui, FakePresets presets) {
        this.presets = presets;
        work = new Work(ui, bug -> ends.add(new ExportState.Idle()));
        viewModel =
                new ExportViewModel(
                        new ExportViewModel.Surroundings(
                                subject,
                                deliveries,
                                presets,
                                work,
                                work,
                                memory,
                                log,
                                Path.of("/films"),
                                news(),
                                places(),
                                new ExportClock(ui, nanoTime::get)));
    }

    ExportNews news() {
        return new ExportNews() {
            @Override
            public String title(String film) {
                return "Export " + film;
            }

            @Override
            public String verifying(String film) {
                return "Verify " + film;
            }

            @Override
            public void begun() {}

            @Override
            public void ended(ExportState end) {
                ends.add(end);
            }
        };
    }

    FilePlaces places() {
        return new FilePlaces() {
            @Override
            public void reveal(Path file) {
                shown.add("reveal " + file);
            }

            @Override
            public void open(Path file) throws StudioFault {
                throw new StudioFault.Resource("export.no-desktop", "No player.", "Open it.");
            }
        };
    }

    @Override
    public void close() {
        viewModel.close();
        work.close();
    }
}
