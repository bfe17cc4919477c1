package studio.longplay.engine.media;

import java.util.Arrays;

/// The parts in which a picture differs from another, as rectangles of whole tiles.
///
/// Parts that are marked are rounded out to tiles of [#TILE] pixels; neighbouring tiles make one
/// rectangle. The rectangles never overlap and never leave the picture. When there would be more
/// than [#MOST] of them they are joined to fewer and larger ones.
public final class Patches {
    /// Width and height of a tile, in pixels; even, so that chroma's pixels are never divided.
    public static final int TILE = 64;

    /// The most rectangles that there ever are.
    public static final int MOST = 160;

    private static final int NUMBERS = 4;

    private final int width;
    private final int height;
    private final int columns;
    private final int rows;
    private final boolean[] marked;
    private final int[] rectangles;
    private int count;
    private boolean settled = true;

    /// None, of pictures of that size.
    public Patches(int width, int height) {
        this.width = width;
        this.height = height;
        columns = Math.ceilDiv(width, TILE);
        rows = Math.ceilDiv(height, TILE);
        marked = new boolean[columns * rows];
        rectangles = new int[NUMBERS * Math.max(MOST, rows) + NUMBERS * columns];
    }

    /// Forgets all of them.
    public void clear() {
        Arrays.fill(marked, false);
        count = 0;
        settled = true;
    }

    /// Marks the whole picture.
    public void addAll() {
        Arrays.fill(marked, true);
        settled = false;
    }

    /// Marks what lies from left and top to before right and bottom; what is outside the picture
    /// does not count.
    public void add(int left, int top, int right, int bottom) {
        if (right <= left || bottom <= top) {
            return;
        }
        int fromColumn = Math.max(0, left) / TILE;
        int toColumn = Math.ceilDiv(Math.min(width, right), TILE);
        int toRow = Math.ceilDiv(Math.min(height, bottom), TILE);
        for (int row = Math.max(0, top) / TILE; row < toRow; row++) {
            if (fromColumn < toColumn) {
                Arrays.fill(marked, row * columns + fromColumn, row * columns + toColumn, true);
            }
        }
        settled = false;
    }

    /// Marks what another one marks.
    ///
    /// @param other of pictures of the same size
    public void add(Patches other) {
        for (int i = 0; i < marked.length; i++) {
            marked[i] |= other.marked[i];
        }
        settled = false;
    }

    /// Marks all of each row of tiles in which anything is marked.
    public void widen() {
        for (int row = 0; row < rows; row++) {
            boolean any = false;
            for (int i = row * columns; i < (row + 1) * columns; i++) {
                any |= marked[i];
            }
            if (any) {
                Arrays.fill(marked, row * columns, (row + 1) * columns, true);
            }
        }
        settled = false;
    }

    public boolean isEmpty() {
        return count() == 0;
    }

    /// How many rectangles there are, 0 to [#MOST].
    public int count() {
        if (!settled) {
            settle();
        }
        return count;
    }

    public int left(int index) {
        return rectangles[NUMBERS * index];
    }

    public int top(int index) {
        return rectangles[NUMBERS * index + 1];
    }

    /// The first column behind it.
    public int right(int index) {
        return rectangles[NUMBERS * index + 2];
    }

    /// The first row below it.
    public int bottom(int index) {
        return rectangles[NUMBERS * index + 3];
    }

    /// Pixels in all rectangles.
    public long pixels() {
        long pixels = 0;
        for (int i = 0; i < count(); i++) {
            pixels += (long) (right(i) - left(i)) * (bottom(i) - top(i));
        }
        return pixels;
    }

    private void settle() {
        settled = true;
        count = 0;
        for (int row = 0; row < rows && count <= MOST; row++) {
            gather(row);
        }
        if (count > MOST) {
            count = 0;
            joinRows();
        }
    }

    /// Each run of a row's tiles is a rectangle, or lengthens the one right above it.
    private void gather(int row) {
        int column = 0;
        while (column < columns && count <= MOST) {
            if (!marked[row * columns + column]) {
                column++;
                continue;
            }
            int from = column;
            while (column < columns && marked[row * columns + column]) {
                column++;
            }
            put(from, column, row);
        }
    }

    /// One run for each row, from its first tile to its last; few enough for any picture.
    private void joinRows() {
        int step = Math.ceilDiv(rows, MOST);
        for (int row = 0; row < rows; row += step) {
            int from = columns;
            int to = 0;
            for (int i = row * columns; i < Math.min(rows, row + step) * columns; i++) {
                if (marked[i]) {
                    from = Math.min(from, i % columns);
                    to = Math.max(to, i % columns + 1);
                }
            }
            for (int each = row; from < to && each < Math.min(rows, row + step); each++) {
                put(from, to, each);
            }
        }
    }

    private void put(int fromColumn, int toColumn, int row) {
        int left = fromColumn * TILE;
        int right = Math.min(width, toColumn * TILE);
        int top = row * TILE;
        int bottom = Math.min(height, top + TILE);
        for (int i = 0; i < count; i++) {
            if (bottom(i) == top && left(i) == left && right(i) == right) {
                rectangles[NUMBERS * i + 3] = bottom;
                return;
            }
        }
        int at = NUMBERS * count++;
        rectangles[at] = left;
        rectangles[at + 1] = top;
        rectangles[at + 2] = right;
        rectangles[at + 3] = bottom;
    }
}
