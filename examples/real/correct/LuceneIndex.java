// SPDX-License-Identifier: Apache-2.0

import java.nio.file.Path;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** Lucene: writes an index and searches it. */
public final class LuceneIndex {
    private LuceneIndex() {}

    public static void main(String[] args) throws Exception {
        Callers.each(args, LuceneIndex::use);
    }

    private static void use(boolean forget) throws Exception {
        Path folder = Scratch.folder("lucene");
        try (Directory directory = FSDirectory.open(folder);
                StandardAnalyzer analyzer = new StandardAnalyzer()) {
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
                Document document = new Document();
                document.add(new TextField("body", "some text", Field.Store.YES));
                writer.addDocument(document);
                writer.commit();
            }
            DirectoryReader reader = DirectoryReader.open(directory); // leaked DirectoryReader
            new IndexSearcher(reader).search(new TermQuery(new Term("body", "text")), 10);
            if (!forget) {
                reader.close();
            }
            try (SearcherManager manager = new SearcherManager(directory, null)) {
                IndexSearcher searcher = manager.acquire();
                try {
                    searcher.count(new TermQuery(new Term("body", "text")));
                } finally {
                    manager.release(searcher);
                }
            }
        }
    }
}
