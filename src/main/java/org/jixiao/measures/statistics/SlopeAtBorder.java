package org.jixiao.measures.statistics;

import java.math.BigDecimal;
import java.util.List;

/**
 * The slope at zero of a cubic polynomial fitted by weighted least squares to values on one side of
 * zero, as a weighted sum of those values.
 */
final class SlopeAtBorder {

  private static final int TERMS = 4;

  private SlopeAtBorder() {}

  /**
   * The weights w with slope = Σ w·height.
   *
   * @param distances from the border, all on one side, at least five of them different
   * @param width half-width of the triangle that weighs them
   */
  static double[] weights(List<BigDecimal> distances, double width) {
    double[] place = distances.stream().mapToDouble(d -> d.doubleValue() / width).toArray();
    double[][] normal = new double[TERMS][TERMS + 1];
    for (double x : place) {
      for (int row = 0; row < TERMS; row++) {
        for (int column = 0; column < TERMS; column++) {
          normal[row][column] += kernel(x) * Math.pow(x, row + column);
        }
      }
    }
    normal[1][TERMS] = 1; // picks the slope
    double[] solution = solved(normal);
    double[] weights = new double[place.length];
    for (int i = 0; i < place.length; i++) {
      double value = 0;
      for (int term = TERMS - 1; term >= 0; term--) {
        value = value * place[i] + solution[term];
      }
      weights[i] = kernel(place[i]) * value / width;
    }
    return weights;
  }

  private static double kernel(double x) {
    return 1 - Math.abs(x);
  }

  /** Gauss's elimination with the largest pivot first. */
  private static double[] solved(double[][] system) {
    for (int column = 0; column < TERMS; column++) {
      int pivot = column;
      for (int row = column + 1; row < TERMS; row++) {
        if (Math.abs(system[row][column]) > Math.abs(system[pivot][column])) {
          pivot = row;
        }
      }
      double[] swapped = system[column];
      system[column] = system[pivot];
      system[pivot] = swapped;
      for (int row = 0; row < TERMS; row++) {
        if (row != column) {
          double factor = system[row][column] / system[column][column];
          for (int i = column; i <= TERMS; i++) {
            system[row][i] -= factor * system[column][i];
          }
        }
      }
    }
    double[] solution = new double[TERMS];
    for (int row = 0; row < TERMS; row++) {
      solution[row] = system[row][TERMS] / system[row][row];
    }
    return solution;
  }
}
