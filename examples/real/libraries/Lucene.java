// SPDX-License-Identifier: Apache-2.0

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NIOFSDirectory;

/** Lucene: readers closed, counted, shared and forgotten; writers. */
public final class Lucene {
    private static final List<Object> HELD = new ArrayList<>();

    private Lucene() {}

    public static void main(String[] args) throws Exception {
        try (Directory mapped = FSDirectory.open(Scratch.folder("index"));
                Directory files = new NIOFSDirectory(Scratch.folder("index"))) {
            for (Directory directory : List.of(mapped, files)) {
                fill(directory, 3);
                for (int i = 0; i < 3; i++) {
                    closed(directory);
                    counted(directory);
                    reopened(directory);
                    managed(directory);
                }
            }
            if (args.length == 0) {
                forgotten(mapped);
                forgottenOfFiles(files);
                writers();
            }
        }
        System.out.println("done");
    }

    private static IndexWriterConfig config() {
        return new IndexWriterConfig(new StandardAnalyzer());
    }

    private static void fill(Directory directory, int times) throws IOException {
        for (int i = 0; i < times; i++) {
            try (IndexWriter writer = new IndexWriter(directory, config())) {
                add(writer);
            }
        }
    }

    private static void add(IndexWriter writer) throws IOException {
        Document document = new Document();
        document.add(new StringField("name", "value", Field.Store.YES));
        writer.addDocument(document);
    }

    private static void search(IndexReader reader) throws IOException {
        new IndexSearcher(reader).search(new TermQuery(new Term("name", "value")), 10);
    }

    private static void forgotten(Directory directory) throws IOException {
        search(DirectoryReader.open(directory)); // leaked DirectoryReader
        IndexReader counted = DirectoryReader.open(directory); // leaked DirectoryReader
        counted.incRef();
        counted.close();
        SearcherManager manager = new SearcherManager(directory, null); // leaked DirectoryReader
        manager.release(manager.acquire());
        IndexReader held = DirectoryReader.open(directory); // open DirectoryReader
        HELD.add(held);
        DirectoryReader old = DirectoryReader.open(directory);
        fill(directory, 1);
        DirectoryReader changed = DirectoryReader.openIfChanged(old); // leaked DirectoryReader
        old.close();
        search(changed);
    }

    private static void forgottenOfFiles(Directory directory) throws IOException {
        search(DirectoryReader.open(directory)); // leaked DirectoryReader
    }

    private static void closed(Directory directory) throws IOException {
        DirectoryReader.open(directory).close();
        try (IndexReader reader = DirectoryReader.open(directory)) {
            search(reader);
        }
    }

    private static void counted(Directory directory) throws IOException {
        IndexReader reader = DirectoryReader.open(directory);
        reader.incRef();
        reader.decRef();
        reader.decRef();
        IndexReader closedFirst = DirectoryReader.open(directory);
        closedFirst.tryIncRef();
        closedFirst.close();
        closedFirst.decRef();
    }

    private static void reopened(Directory directory) throws IOException {
        DirectoryReader old = DirectoryReader.open(directory);
        if (DirectoryReader.openIfChanged(old) != null) {
            throw new AssertionError();
        }
        fill(directory, 1);
        DirectoryReader changed = DirectoryReader.openIfChanged(old);
        old.close();
        search(changed);
        changed.close();
        try (IndexWriter writer = new IndexWriter(directory, config());
                DirectoryReader live = DirectoryReader.open(writer)) {
            add(writer);
            DirectoryReader later = DirectoryReader.openIfChanged(live, writer);
            search(later);
            later.close();
        }
    }

    private static void managed(Directory directory) throws IOException {
        SearcherManager manager = new SearcherManager(directory, null);
        IndexSearcher searcher = manager.acquire();
        fill(directory, 1);
        manager.maybeRefresh();
        search(searcher.getIndexReader());
        manager.release(searcher);
        manager.close();
    }

    private static void writers() throws IOException {
        Directory directory = FSDirectory.open(Scratch.folder("index"));
        new IndexWriter(directory, config()); // leaked IndexWriter
        try {
            new IndexWriter(directory, config());
            throw new AssertionError();
        } catch (LockObtainFailedException expected) {
            // the first one has it
        }
        Directory another = FSDirectory.open(Scratch.folder("index"));
        IndexWriter rolledBack = new IndexWriter(another, config());
        add(rolledBack);
        rolledBack.rollback();
        IndexWriter closed = new IndexWriter(another, config());
        add(closed);
        closed.commit();
        closed.close();
        IndexWriter held = new IndexWriter(another, config()); // open IndexWriter
        HELD.add(held);
    }
}
