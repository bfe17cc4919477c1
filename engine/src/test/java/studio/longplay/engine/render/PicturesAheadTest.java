package studio.longplay.engine.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.render.make.MadeSegment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

class PicturesAheadTest {
    private final List<Progress> told = Collections.synchronizedList(new ArrayList<>());
    private final JobContext user =
            new JobContext() {
                @Override
                public void progress(Progress progress) {
                    told.add(progress);
                }

                @Override
                public void checkCancelled() {}
            };

    @Test
    void picturesAreDrawnBeforeAnybodyWaitsForThem() throws Exception {
        CountDownLatch drawn = new CountDownLatch(1);
        List<MadeSegment> segments = List.of();
        PicturesAhead.Drawing drawing =
                (_, context) -> {
                    context.progress(new Progress("render", 3, 9));
                    drawn.countDown();
                    return segments;
                };
        try (PicturesAhead ahead = PicturesAhead.begin(drawing, 2, user)) {
            drawn.await();

            assertTrue(told.isEmpty(), "the mixing is shown meanwhile");
            assertSame(segments, ahead.finish());
            assertEquals(List.of(new Progress("render", 3, 9)), told);
        }
    }

    @Test
    void whereOneJobIsDoneAtATimeTheyWaitForTheirTurn() throws Exception {
        List<Thread> drawers = new ArrayList<>();
        PicturesAhead.Drawing drawing =
                (_, context) -> {
                    drawers.add(Thread.currentThread());
                    context.progress(new Progress("render", 1, 1));
                    return List.of();
                };
        try (PicturesAhead ahead = PicturesAhead.begin(drawing, 1, user)) {
            assertTrue(drawers.isEmpty());
            ahead.finish();
        }
        assertEquals(List.of(Thread.currentThread()), drawers);
        assertEquals(1, told.size());
    }

    @Test
    void aFaultOfTheSoundEndsTheDrawing() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        PicturesAhead.Drawing drawing =
                (_, context) -> {
                    begun.countDown();
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        assertThrows(CancellationException.class, context::checkCancelled);
                        ended.countDown();
                    }
                    return List.of();
                };
        try (PicturesAhead _ = PicturesAhead.begin(drawing, 2, user)) {
            begun.await();
            assertFalse(ended.getCount() == 0);
        }
        assertEquals(0, ended.getCount(), "closing waits until nothing is drawn any more");
    }

    @Test
    void aFaultOfTheDrawingEndsTheMixing() throws Exception {
        StudioFault fault = new StudioFault.Resource("encoder.failed", "No.", "Another.");
        CountDownLatch mixing = new CountDownLatch(1);
        PicturesAhead.Drawing drawing =
                (_, _) -> {
                    try {
                        mixing.await();
                    } catch (InterruptedException e) {
                        throw new AssertionError(e);
                    }
                    throw fault;
                };
        try (PicturesAhead ahead = PicturesAhead.begin(drawing, 2, user)) {
            PicturesAhead.Mixing<String> forHours =
                    context -> {
                        mixing.countDown();
                        while (true) {
                            context.checkCancelled();
                            Thread.onSpinWait();
                        }
                    };
            StudioFault told = assertThrows(StudioFault.class, () -> ahead.beside(forHours, user));
            assertSame(fault, told);
        }
    }

    @Test
    void aFaultOfTheMixingIsToldAsItIs() throws Exception {
        StudioFault fault = new StudioFault.Resource("mix.lengths-differ", "No.", "Again.");
        CountDownLatch mixed = new CountDownLatch(1);
        PicturesAhead.Drawing drawing =
                (_, context) -> {
                    mixed.countDown();
                    while (true) {
                        context.checkCancelled();
                        Thread.onSpinWait();
                    }
                };
        try (PicturesAhead ahead = PicturesAhead.begin(drawing, 2, user)) {
            mixed.await();
            PicturesAhead.Mixing<String> broken =
                    _ -> {
                        throw fault;
                    };
            assertSame(fault, assertThrows(StudioFault.class, () -> ahead.beside(broken, user)));
        }
    }

    @Test
    void mixingThatEndsWellIsNotDisturbed() throws Exception {
        try (PicturesAhead ahead = PicturesAhead.begin((_, _) -> List.of(), 2, user)) {
            assertEquals(
                    "mixed",
                    ahead.beside(
                            context -> {
                                context.checkCancelled();
                                context.progress(new Progress("mix", 1, 1));
                                return "mixed";
                            },
                            user));
            assertEquals(List.of(new Progress("mix", 1, 1)), told);
        }
    }

    @Test
    void aFaultOfTheDrawingIsToldToWhoWaits() throws Exception {
        StudioFault fault = new StudioFault.Resource("disk.full", "Full.", "Free some.");
        PicturesAhead.Drawing drawing =
                (_, _) -> {
                    throw fault;
                };
        try (PicturesAhead ahead = PicturesAhead.begin(drawing, 2, user)) {
            assertSame(fault, assertThrows(StudioFault.class, ahead::finish));
        }
    }

    /// The stems fail while the third of a thousand segments is drawn.
    @Test
    void aFaultOfTheStemsEndsTheDrawingAtOnce() throws Exception {
        for (int jobs : List.of(1, 2)) {
            StudioFault fault = new StudioFault.Resource("disk.full", "Full.", "Free some.");
            Writing stems = new Writing();
            AtomicInteger drawn = new AtomicInteger();
            PicturesAhead.Drawing drawing =
                    (_, context) -> {
                        while (!stems.asked) {
                            context.checkCancelled();
                            Thread.onSpinWait();
                        }
                        for (int segment = 0; segment < 1000; segment++) {
                            context.checkCancelled();
                            if (drawn.incrementAndGet() == 3) {
                                stems.completeExceptionally(fault);
                            }
                        }
                        return List.of();
                    };
            try (PicturesAhead ahead = PicturesAhead.begin(drawing, jobs, user)) {
                assertSame(fault, assertThrows(StudioFault.class, () -> ahead.finish(stems)));
                assertEquals(3, drawn.get());
            }
        }
    }

    /// Knows whether anybody asked how it is.
    private static final class Writing extends CompletableFuture<String> {
        private volatile boolean asked;

        @Override
        public State state() {
            asked = true;
            return super.state();
        }
    }

    @Test
    void stemsThatAreWrittenWellDoNotDisturbTheDrawing() throws Exception {
        List<MadeSegment> segments = List.of();
        PicturesAhead.Drawing drawing =
                (_, context) -> {
                    context.checkCancelled();
                    return segments;
                };
        try (PicturesAhead ahead = PicturesAhead.begin(drawing, 1, user)) {
            assertSame(segments, ahead.finish(CompletableFuture.completedFuture("written")));
        }
    }
}
