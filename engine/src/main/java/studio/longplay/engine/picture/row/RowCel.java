package studio.longplay.engine.picture.row;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.types.IRect;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.picture.stage.Cel;
import studio.longplay.engine.picture.stage.FrameSize;
import studio.longplay.engine.picture.stage.Imprint;
import studio.longplay.engine.timeline.Crossing;

import java.util.List;

/// The pictures of one track: on every frame one of them, two while one takes over, or none.
public final class RowCel implements Cel {
    private static final int WHOLE = 255;

    private final List<ShownPicture> pictures;
    private final long fromFrame;
    private final FrameSize size;
    private final Handover handover;
    private final RowLooks looks = new RowLooks();
    private final int[] active;
    private final long[] state;
    private int count;

    /// @param pictures in order, closed with this cel
    /// @param fromFrame of the scene, at which this cel's age is 0
    public RowCel(List<ShownPicture> pictures, long fromFrame, FrameSize size) {
        this.pictures = List.copyOf(pictures);
        this.fromFrame = fromFrame;
        this.size = size;
        handover = new Handover(size);
        active = new int[pictures.size()];
        state = new long[pictures.size() * (ShownPicture.STATE + 2)];
    }

    @Override
    public long look(long age) throws StudioFault {
        long frame = fromFrame + age;
        gather(frame);
        int length = 0;
        boolean seen = false;
        for (int i = 0; i < count; i++) {
            ShownPicture picture = pictures.get(active[i]);
            picture.aim(frame);
            seen |= picture.isSeen();
            state[length] = active[i];
            picture.writeState(state, length + 1);
            state[length + 1 + ShownPicture.STATE] =
                    Double.doubleToLongBits(picture.progress(frame));
            length += ShownPicture.STATE + 2;
        }
        if (!seen) {
            return UNSEEN;
        }
        long known = looks.numberOf(state, length);
        return known >= 0 ? known : newLook(length, frame);
    }

    /// The pictures that are there, without those that a later one has replaced.
    private void gather(long frame) {
        count = 0;
        for (int i = 0; i < pictures.size(); i++) {
            ShownPicture picture = pictures.get(i);
            if (picture.isThere(frame)) {
                if (picture.progress(frame) >= 1) {
                    count = 0;
                }
                active[count++] = i;
            }
        }
    }

    private long newLook(int length, long frame) {
        ShownPicture first = pictures.get(active[0]);
        boolean single = count == 1 && first.progress(frame) >= 1;
        RowLooks.Extent extent =
                single
                        ? new RowLooks.Extent(first.bounds(), first.changing(), first.covers())
                        : new RowLooks.Extent(size.all(), null, allCover(frame));
        return looks.add(state, length, extent);
    }

    /// A row whose first picture comes out of nothing shows what is below it.
    private boolean allCover(long frame) {
        boolean cover = pictures.get(active[0]).progress(frame) >= 1;
        for (int i = 0; i < count; i++) {
            cover &= pictures.get(active[i]).covers();
        }
        return cover;
    }

    @Override
    public IRect reach() {
        return size.all();
    }

    @Override
    public IRect changed(long lookBefore, long lookNow) {
        IRect changed = looks.changed(lookBefore, lookNow);
        return changed == null ? reach() : changed;
    }

    @Override
    public boolean covers(long look) {
        return looks.covers(look);
    }

    @Override
    public void paint(Canvas canvas, long age) throws StudioFault {
        look(age);
        compose(canvas, count - 1, fromFrame + age);
    }

    @Override
    public void imprint(Imprint onto, long age) throws StudioFault {
        look(age);
        long frame = fromFrame + age;
        // One sheet is kept for a cel, so that two pictures that are both drawn are refused.
        boolean single = count == 1 && pictures.get(active[0]).progress(frame) >= 1;
        for (int i = 0; i < count; i++) {
            ShownPicture picture = pictures.get(active[i]);
            double progress = picture.progress(frame);
            boolean dissolves = progress < 1 && picture.covers();
            if (progress < 1 && !(dissolves && isDissolve(picture))) {
                onto.refuse();
                return;
            }
            if (!single && !picture.covers()) {
                onto.refuse();
                return;
            }
            onto.fading((int) Math.round(WHOLE * Math.min(1, progress)));
            picture.imprint(onto);
        }
        onto.fading(WHOLE);
    }

    private static boolean isDissolve(ShownPicture picture) {
        return picture.entrance().kind() == Crossing.Kind.DISSOLVE;
    }

    /// Draws what the first `index + 1` of the pictures that are there make together.
    private void compose(Canvas canvas, int index, long frame) throws StudioFault {
        if (index < 0) {
            return;
        }
        ShownPicture picture = pictures.get(active[index]);
        if (picture.progress(frame) >= 1) {
            picture.paint(canvas);
            return;
        }
        Handover.Pair pair =
                new Handover.Pair(
                        on -> compose(on, index - 1, frame), picture::paint, picture.covers());
        handover.paint(canvas, pair, picture.entrance(), frame);
    }

    @Override
    public void close() {
        handover.close();
        pictures.forEach(ShownPicture::close);
    }
}
