package studio.longplay.app.machine;

import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;

import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import studio.longplay.app.controls.Look;
import studio.longplay.app.fx.FxThread;
import studio.longplay.app.session.Work;
import studio.longplay.assets.Assets;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.render.doctor.Finding;
import studio.longplay.engine.render.doctor.Verdict;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

import javax.imageio.ImageIO;

/// Takes pictures of the page of this machine in both themes, into the folder given.
final class MachineShots {
    private final Path folder;

    private MachineShots(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] args) throws Exception {
        FxToolkit.registerPrimaryStage();
        new MachineShots(Path.of(args[0])).all();
        System.exit(0);
    }

    private void all() throws Exception {
        Look.loadFonts();
        for (Assets.Theme theme : Assets.Theme.values()) {
            shot("now", MachineSheet.NOW, theme, true);
            shot("bare", MachineSheet.NOW, theme, false);
            shot("doctor", MachineSheet.DOCTOR, theme, true);
        }
    }

    private void shot(String name, String tab, Assets.Theme theme, boolean full) throws Exception {
        Work work = new Work(FxThread.INSTANCE, Throwable::printStackTrace);
        DoctorViewModel doctor =
                onFx(() -> new DoctorViewModel(Findings.SURGERY, work, FxThread.INSTANCE));
        MachineViewModel model = onFx(() -> new MachineViewModel(MachineHistory.NONE, work));
        Stage stage =
                onFx(() -> {
                    MachineSheet sheet =
                            new MachineSheet(
                                    new MachineView(model),
                                    new DoctorView(doctor, _ -> Optional.empty()),
                                    tab);
                    Stage window = new Stage();
                    window.setScene(new Scene(sheet, 1120, 760));
                    Look.dress(window.getScene(), theme);
                    window.show();
                    for (int second = 0; second < 300; second++) {
                        double busy = 0.5 + 0.4 * Math.sin(second / 17.0) * Math.cos(second / 5.0);
                        long at = FakeMachine.START + second;
                        model.seen(
                                full ? FakeMachine.troubled(at, busy) : FakeMachine.bare(at, busy));
                    }
                    doctor.examine();
                    return window;
                });
        Thread.sleep(1500);
        WaitForAsyncUtils.waitForFxEvents();
        WritableImage image = onFx(() -> stage.getScene().snapshot(null));
        String file = "machine-" + name + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png";
        ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", folder.resolve(file).toFile());
        onFx(() -> {
            stage.close();
            return stage;
        });
        work.close();
    }

    private static <T> T onFx(Callable<T> asked) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, asked);
    }

    /// What a doctor found somewhere.
    private static final class Findings {
        private static final List<Finding> ALL =
                List.of(
                        good("machine", "AMD Ryzen 9 7950X, 32 cores, Linux 6.12"),
                        good("java", "Java 25.0.3 Eclipse Adoptium"),
                        good("memory", "20.8 GB free of 32.0 GB"),
                        new Finding(
                                "disk",
                                Verdict.BAD,
                                "1.4 GB free at /films/longplay; at least 2.0 GB are needed.",
                                "Free some space, or move the data folder with --home.",
                                List.of(),
                                1),
                        good("write speed", "1240 MB/s written and kept, 5120 MB/s read"),
                        good("drawing", "Skija draws Latin, Greek, Cyrillic, Arabic, Hebrew, Han"),
                        new Finding(
                                "encoders",
                                Verdict.GOOD,
                                "H.264 h264_nvenc, libopenh264; HEVC hevc_nvenc; AV1 libsvtav1",
                                "",
                                List.of(
                                        "h264_nvenc: works, 210 ms",
                                        "h264_qsv: Failed to create a VAAPI device.",
                                        "libopenh264: works, 624 ms"),
                                6000),
                        new Finding(
                                "sound in",
                                Verdict.NOTE,
                                "This machine has no sound input.",
                                "Connect a microphone to record takes; everything else works"
                                        + " without.",
                                List.of(),
                                1),
                        good("models run", "ONNX Runtime 1.29.0 runs a model"),
                        good("voices", "20 voices, mary-cmu-slt-hsmm speaks"));

        private static final Surgery SURGERY =
                new Surgery() {
                    @Override
                    public List<Finding> examine(JobContext context, Consumer<Finding> told) {
                        ALL.forEach(told);
                        return ALL;
                    }

                    @Override
                    public Path pack(List<Finding> findings, Path zip) {
                        return zip;
                    }
                };

        private static Finding good(String what, String found) {
            return new Finding(what, Verdict.GOOD, found, "", List.of(), 1);
        }
    }
}
