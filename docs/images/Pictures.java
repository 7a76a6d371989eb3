// SPDX-License-Identifier: Apache-2.0

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/** Draws a terminal, and makes pictures small. {@code make.sh} runs it from source, so a JDK is all that it needs. */
class Pictures {

    private static final int FONT = 14;
    private static final int LINE = 19;
    private static final int MARGIN = 16;
    private static final double CHARACTER = 8.43;
    private static final String TEXT = "#d6dbe0";
    private static final List<String> COLOURS =
            List.of("#6c7680", "#ff7b72", "#7ee787", "#e3b341", "#79c0ff", "#d2a8ff", "#76e3ea", TEXT);
    private static final Pattern ESCAPE = Pattern.compile("\u001b\\[([0-9;]*)m");
    private static final int PALETTE = 256;
    private static final int TOO_NEAR = 150;

    public static void main(String[] arguments) throws IOException {
        switch (arguments.length == 0 ? "" : arguments[0]) {
            case "terminal" -> terminal();
            case "shrink" -> shrink(new File(arguments[1]), new File(arguments[2]));
            default -> {
                System.err.println("usage: java Pictures.java terminal <TEXT >SVG | shrink PNG PNG");
                System.exit(2);
            }
        }
    }

    /** Turns text with colours into a picture. A line of text stays a line of text, so a test can read it back. */
    private static void terminal() throws IOException {
        List<String> lines =
                new String(System.in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        int columns = lines.stream()
                .mapToInt(line -> ESCAPE.matcher(line).replaceAll("").length())
                .max()
                .orElse(0);
        long width = Math.round(columns * CHARACTER) + 2 * MARGIN;
        int height = lines.size() * LINE + 2 * MARGIN;
        StringBuilder svg = new StringBuilder()
                .append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "\" height=\"" + height
                        + "\" viewBox=\"0 0 " + width + " " + height + "\">\n")
                .append("<!-- made by docs/images/make.sh -->\n")
                .append("<rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"#161b22\"/>\n")
                .append("<g font-family=\"ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace\""
                        + " font-size=\"" + FONT + "\" fill=\"" + TEXT + "\" style=\"white-space: pre\">\n");
        Style style = new Style();
        for (int i = 0; i < lines.size(); i++) {
            int y = MARGIN + FONT + i * LINE;
            svg.append("<text xml:space=\"preserve\" x=\"" + MARGIN + "\" y=\"" + y + "\">" + style.spans(lines.get(i)) + "</text>\n");
        }
        System.out.write(svg.append("</g>\n</svg>\n").toString().getBytes(StandardCharsets.UTF_8));
        System.out.flush();
    }

    /** The colour and weight that the escapes so far have chosen. */
    private static final class Style {

        private boolean bold;
        private String colour = TEXT;

        String spans(String line) {
            StringBuilder spans = new StringBuilder();
            Matcher escape = ESCAPE.matcher(line);
            int from = 0;
            while (escape.find()) {
                span(spans, line.substring(from, escape.start()));
                for (String code : escape.group(1).split(";")) {
                    set(code.isEmpty() ? 0 : Integer.parseInt(code));
                }
                from = escape.end();
            }
            span(spans, line.substring(from));
            return spans.toString();
        }

        private void span(StringBuilder spans, String text) {
            String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
            if (text.isEmpty() || !bold && colour.equals(TEXT)) {
                spans.append(escaped);
            } else {
                spans.append("<tspan fill=\"" + colour + "\"" + (bold ? " font-weight=\"bold\"" : "") + ">" + escaped
                        + "</tspan>");
            }
        }

        /** Picocli ends bold by 21. */
        private void set(int code) {
            if (code == 0) {
                bold = false;
                colour = TEXT;
            } else if (code == 1) {
                bold = true;
            } else if (code == 21 || code == 22) {
                bold = false;
            } else if (code >= 30 && code <= 37) {
                colour = COLOURS.get(code - 30);
            } else if (code == 39) {
                colour = TEXT;
            }
        }
    }

    /** Keeps 256 colours: those used most, none too near to another. It is a third of the size, and looks the same. */
    private static void shrink(File from, File to) throws IOException {
        BufferedImage picture = ImageIO.read(from);
        int[] palette = palette(picture);
        IndexColorModel model =
                new IndexColorModel(8, palette.length, palette, 0, false, -1, DataBuffer.TYPE_BYTE);
        BufferedImage small =
                new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        Map<Integer, Integer> nearest = new HashMap<>();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int index = nearest.computeIfAbsent(picture.getRGB(x, y), colour -> nearest(palette, colour));
                small.getRaster().setSample(x, y, 0, index);
            }
        }
        ImageIO.write(small, "png", to);
    }

    private static int[] palette(BufferedImage picture) {
        Map<Integer, Integer> uses = new HashMap<>();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                uses.merge(picture.getRGB(x, y), 1, Integer::sum);
            }
        }
        int[] palette = new int[PALETTE];
        int size = 0;
        for (int colour : uses.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
                .mapToInt(Map.Entry::getKey)
                .toArray()) {
            int[] chosen = Arrays.copyOf(palette, size);
            if (size < PALETTE && (size == 0 || distance(chosen[nearest(chosen, colour)], colour) > TOO_NEAR)) {
                palette[size++] = colour;
            }
        }
        return Arrays.copyOf(palette, size);
    }

    private static int nearest(int[] palette, int colour) {
        int best = 0;
        for (int i = 1; i < palette.length; i++) {
            if (distance(palette[i], colour) < distance(palette[best], colour)) {
                best = i;
            }
        }
        return best;
    }

    private static int distance(int one, int other) {
        int red = (one >> 16 & 255) - (other >> 16 & 255);
        int green = (one >> 8 & 255) - (other >> 8 & 255);
        int blue = (one & 255) - (other & 255);
        return red * red + green * green + blue * blue;
    }
}
