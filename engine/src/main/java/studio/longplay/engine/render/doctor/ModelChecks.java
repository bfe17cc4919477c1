package studio.longplay.engine.render.doctor;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.Sessions;
import studio.longplay.engine.inference.bundle.InstalledBundle;
import studio.longplay.engine.inference.bundle.ModelShelf;
import studio.longplay.engine.inference.bundle.ShelfBundle;
import studio.longplay.engine.inference.onnx.OnnxSessions;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.render.models.ModelKinds;
import studio.longplay.engine.store.Home;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Runs a small model, and reads the bundles the user brought byte by byte.
final class ModelChecks {
    private final Home home;

    ModelChecks(Home home) {
        this.home = home;
    }

    List<Check> all() {
        return List.of(new Check("models run", this::runtime), new Check("models", this::shelf));
    }

    private Found runtime(JobContext context) throws StudioFault {
        try (Sessions sessions = OnnxSessions.of(home.folder()).start();
                ProductModel model = ProductModel.open(sessions)) {
            float[] answer = model.run(new float[] {1, 2, 3, 4}, 2, context);
            float[] expected = {7, 10, 15, 22};
            return Arrays.equals(answer, expected)
                    ? Found.good(sessions.runtime() + " runs a model")
                    : Found.bad(
                            sessions.runtime() + " computes wrong figures.",
                            "Install the program again.");
        } catch (StudioFault.Model fault) {
            // Nobody can mend that here, and all else works.
            if (fault.code().equals("inference.runtime-none")) {
                return Found.note(fault.sentence(), fault.remedy());
            }
            throw fault;
        }
    }

    private Found shelf(JobContext context) throws StudioFault {
        if (!Files.isDirectory(home.models())) {
            return Found.good("no bundle installed");
        }
        ModelShelf shelf = ModelKinds.shelf(home, OnnxSessions::start);
        List<String> details = new ArrayList<>();
        int broken = 0;
        for (ShelfBundle bundle : shelf.list()) {
            switch (bundle) {
                case ShelfBundle.Unusable unusable -> {
                    broken++;
                    details.add(unusable.reason() + " " + unusable.remedy());
                }
                case ShelfBundle.Usable(InstalledBundle installed) -> {
                    try {
                        shelf.check(installed.name(), context);
                        details.add(installed.name() + ": unchanged");
                    } catch (StudioFault changed) {
                        broken++;
                        details.add(installed.name() + ": " + changed.sentence());
                    }
                }
            }
        }
        return told(details.size(), broken).with(details);
    }

    static Found told(int bundles, int broken) {
        if (bundles == 0) {
            return Found.good("no bundle installed");
        }
        return broken == 0
                ? Found.good(bundles + (bundles == 1 ? " bundle" : " bundles") + ", unchanged")
                : Found.note(
                        broken + " of " + bundles + " model bundles cannot be used.",
                        "Remove them and add them again.");
    }
}
