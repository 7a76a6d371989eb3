-- SPDX-License-Identifier: Apache-2.0
create table book(id int primary key, title varchar(80), pages int, body clob);
insert into book select x, 'Book ' || x, mod(x * 37, 400), repeat('lorem ipsum ', 600) from system_range(1, 2000);
create index pages_of_book on book(pages);
update book set title = title || ' (second edition)' where mod(id, 10) = 0;
delete from book where mod(id, 7) = 0;
call csvwrite('books.csv', 'select id, title, pages from book order by id');
select count(*) as rows, sum(pages) as pages, max(length(body)) as longest from book;
shutdown compact;
