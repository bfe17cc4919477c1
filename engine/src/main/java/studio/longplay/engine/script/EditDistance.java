package studio.longplay.engine.script;

/// How many letters must be put in, left out, changed or swapped with their neighbour to make one
/// word of another (the optimal string alignment distance).
final class EditDistance {
    private EditDistance() {}

    static int between(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int row = 0; row <= one.length(); row++) {
            for (int column = 0; column <= other.length(); column++) {
                cost[row][column] = cell(cost, one, other, row, column);
            }
        }
        return cost[one.length()][other.length()];
    }

    private static int cell(int[][] cost, String one, String other, int row, int column) {
        if (row == 0 || column == 0) {
            return row + column;
        }
        boolean same = one.charAt(row - 1) == other.charAt(column - 1);
        int least = cost[row - 1][column - 1] + (same ? 0 : 1);
        least = Math.min(least, cost[row - 1][column] + 1);
        least = Math.min(least, cost[row][column - 1] + 1);
        boolean swapped =
                row > 1
                        && column > 1
                        && one.charAt(row - 1) == other.charAt(column - 2)
                        && one.charAt(row - 2) == other.charAt(column - 1);
        return swapped ? Math.min(least, cost[row - 2][column - 2] + 1) : least;
    }
}
