// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.journal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The format that a file states in its first member. */
final class FormatMember {

    private FormatMember() {}

    /** The value of the first member if that is {@code format}, else null. Reads no further, however long the file. */
    static @Nullable String of(Path file) throws UnreadableReportException {
        // Whether all of it is UTF-8, the reader will see.
        try (JsonParser parser =
                Json.parser(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            JsonToken first = parser.nextToken();
            boolean named = first == JsonToken.START_OBJECT && "format".equals(parser.nextFieldName());
            return named ? parser.nextTextValue() : null;
        } catch (JsonProcessingException e) {
            return null; // The reader of the file reports the error.
        } catch (IOException e) {
            throw JournalReader.unreadable(file, e);
        }
    }
}
