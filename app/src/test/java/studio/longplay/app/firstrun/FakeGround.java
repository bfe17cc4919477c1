package studio.longplay.app.firstrun;

import studio.longplay.engine.hardware.MachineFacts;
import studio.longplay.engine.inference.Chip;
import studio.longplay.engine.inference.Precision;
import studio.longplay.engine.inference.run.MachineWorth;
import studio.longplay.engine.inference.run.Profile;
import studio.longplay.engine.inference.run.ProfileFigures;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/// A machine that is not this one.
final class FakeGround implements Ground {
    final List<Profile> taken = new CopyOnWriteArrayList<>();
    volatile CountDownLatch hold = new CountDownLatch(0);
    volatile Profile proposed = Profile.ECO;
    volatile long memoryBytes = 34_200_000_000L;
    volatile long freeBytes = 212_400_000_000L;
    final AtomicInteger measured = new AtomicInteger();

    @Override
    public MachineSeen machine() {
        return new MachineSeen(
                new MachineFacts(
                        "AMD Ryzen 7 7840U",
                        8,
                        16,
                        memoryBytes,
                        memoryBytes / 2,
                        "Linux 6.12",
                        "25 Temurin"),
                OptionalLong.of(freeBytes),
                List.of("NVIDIA GeForce RTX 4090"),
                taken.isEmpty() ? Profile.BALANCED : taken.getLast());
    }

    @Override
    public MachineWorth measure(JobContext context) {
        context.progress(new Progress("Measuring eco", 0, 3));
        while (hold.getCount() > 0) {
            context.checkCancelled();
            Thread.onSpinWait();
        }
        measured.incrementAndGet();
        return new MachineWorth(
                Arrays.stream(Profile.values()).map(FakeGround::figures).toList(),
                11.8,
                memoryBytes,
                new MachineWorth.Proposal(proposed, "It was measured."));
    }

    private static ProfileFigures figures(Profile profile) {
        return new ProfileFigures(
                profile,
                Chip.PROCESSOR,
                Precision.FP32,
                1,
                24.5 * (1 + profile.ordinal()),
                ProfileFigures.SAME);
    }

    @Override
    public void take(Profile profile) {
        taken.add(profile);
    }

    @Override
    public FolderSeen folder(Path folder) {
        return StudioGround.look(folder);
    }
}
