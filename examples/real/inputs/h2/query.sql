-- SPDX-License-Identifier: Apache-2.0
select id, title, pages from book where pages between 10 and 12 order by id;
select count(*) as from_csv from csvread('books.csv');
backup to 'backup.zip';
script nodata to 'schema.sql';
select count(*) as left_over from book where title like '%edition%';
